import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const worthCompressing = 1024;

/** Answers with JSON as CouchDB does, gzipped when the client takes it and it is worth it. */
export function sendJson(request: Request, response: Response, status: number, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  response.status(status).setHeader('Content-Type', 'application/json');
  response.setHeader('Vary', 'Accept-Encoding');
  if (text.length < worthCompressing || request.acceptsEncodings('gzip') !== 'gzip') {
    response.end(text);
    return;
  }
  gzip(text, (error, packed) => {
    if (error) return response.end(text);
    response.setHeader('Content-Encoding', 'gzip');
    return response.end(packed);
  });
}

/** Answers with an error in CouchDB's form. */
export const sendError = (
  request: Request,
  response: Response,
  status: number,
  error: string,
  reason: string,
): void => sendJson(request, response, status, { error, reason });
