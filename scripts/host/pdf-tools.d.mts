export declare function findPdfTools(): string;
