export declare const root: string;
export declare function fail(sentence: string): never;
export declare function run(command: string, args: readonly string[], options?: object): number;
export declare function installDependencies(): void;
export declare function build(): void;
