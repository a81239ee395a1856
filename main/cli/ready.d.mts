export declare const root: string;
export declare const build: () => void;
