// Zips as others write them, the wrong ones too.

import { crc32, deflateRawSync } from "node:zlib";

const UTF8 = 0x0800;
const ENCRYPTED = 0x0001;

/**
 * A zip of these files.
 *
 * @param files `{ name, content, size?, isEncrypted? }` each: a name of bytes has no flag of UTF-8, `size` is what
 *   the zip says it is
 */
export function zipOf(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const { name, content, size, isEncrypted = false } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const flags = (typeof name === "string" ? UTF8 : 0) | (isEncrypted ? ENCRYPTED : 0);
    const path = Buffer.from(name);
    // Version, flags, method, time and day, checksum, both sizes, lengths of the name and of what follows it.
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size ?? bytes.length, 18);
    head.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), head, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), head, tail, path);
    at += 30 + path.length + packed.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\x05\x06"), end]);
}
