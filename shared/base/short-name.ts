/** A short name made from a name: "Demo Clerk II" gives "demo-clerk-ii"; empty when no Latin letters are left. */
export const shortName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
