"""Which system calls student code may make: a filter for seccomp(2), by the machine's numbers.

What Linux counts for a process, the limits of the sandbox hold. What it counts for the user (who may
be the instructor), for the machine or for nobody, student code does not get.
"""

import errno
import struct

from .sandbox import SandboxError

# linux/bpf_common.h, linux/seccomp.h, linux/audit.h
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, ERROR = 0x7FFF0000, 0x50000
CALL, MACHINE = 0, 4  # where a step finds them
MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
OTHER_NAMES = 1 << 30  # from here on, x86_64 has the same calls once more, for 32-bit pointers

# Each with its numbers on x86_64 and aarch64; "-" where a machine has no such call. Programs take
# a refused call for one that this Linux does not have.
REFUSED = """
    memfd_create 319 279, shmget 29 194, msgget 68 186, semget 64 190, mq_open 240 180,
    vmsplice 278 75, splice 275 76, tee 276 77, io_setup 206 0, userfaultfd 323 282,
    add_key 248 217, request_key 249 218, keyctl 250 219,
    inotify_init 253 -, inotify_init1 294 26, fanotify_init 300 262, fanotify_mark 301 263,
    sched_setaffinity 203 122, mbind 237 235, set_mempolicy 238 237, migrate_pages 256 238,
    move_pages 279 239, perf_event_open 298 241, bpf 321 280, ptrace 101 117, kcmp 312 272,
    process_vm_readv 310 270, process_vm_writev 311 271,
    name_to_handle_at 303 264, open_by_handle_at 304 265,
    unshare 272 97, setns 308 268, mount 165 40, umount2 166 39, pivot_root 155 41, chroot 161 51,
    swapon 167 224, swapoff 168 225, acct 163 89, quotactl 179 60, reboot 169 142,
    kexec_load 246 104, kexec_file_load 320 294, init_module 175 105, finit_module 313 273,
    delete_module 176 106, iopl 172 -, ioperm 173 -, syslog 103 116, vhangup 153 58,
    settimeofday 164 170, clock_settime 227 112, clock_adjtime 305 266, adjtimex 159 171,
    sethostname 170 161, setdomainname 171 162, nfsservctl 180 42, lookup_dcookie 212 18
"""
# Access lists and attributes of files: memory beside that of the scratch folder.
UNSUPPORTED = "setxattr 188 5, lsetxattr 189 6, fsetxattr 190 7"
INSPECTED = "socket 41 198, socketpair 53 199, setsockopt 54 208, mmap 9 222"
# From the first one on, all machines have the same numbers. What is newer than this list is refused.
FIRST_OF_ALL_MACHINES = 424
OF_ALL_MACHINES = {
    "pidfd_send_signal": 424,
    "pidfd_open": 434,
    "clone3": 435,
    "close_range": 436,
    "openat2": 437,
    "faccessat2": 439,
    "epoll_pwait2": 441,
    "futex_waitv": 449,
    "fchmodat2": 452,
    "map_shadow_stack": 453,
    "mseal": 462,
}

# sys/socket.h, netinet/in.h, linux/netlink.h, asm-generic/socket.h, sys/mman.h
AF_UNIX, AF_INET, AF_NETLINK, NETLINK_ROUTE = 1, 2, 16, 0
ANY_PROTOCOL, TCP, UDP = 0, 6, 17
SOL_SOCKET, SO_SNDBUF, SO_RCVBUF, SO_ZEROCOPY = 1, 7, 8, 60
MAP_SHARED, MAP_ANONYMOUS, MAP_HUGETLB = 0x1, 0x20, 0x40000

Step = tuple[int, int, int, int]  # of the filter, as in linux/filter.h


def numbers(calls: str, machine: str) -> dict[str, int]:
    """Return {name: number} of those ``calls`` that a machine has."""
    place = 1 + list(MACHINES).index(machine)
    rows = [row.split() for row in calls.split(",")]
    return {row[0]: int(row[place]) for row in rows if row[place] != "-"}


def filter_of(machine: str) -> bytes:
    """Return the filter for a machine, as os.uname() names it.

    Raises SandboxError if its calls have other numbers than are known here.
    """
    if machine not in MACHINES:
        raise SandboxError(
            f"The sandbox knows the system calls of {' and '.join(MACHINES)}, and this machine is "
            f"{machine}. Grade on another one."
        )
    steps = [(LOAD, 0, 0, MACHINE), (EQUAL, 1, 0, MACHINES[machine]), error(errno.ENOSYS)]
    steps += [(LOAD, 0, 0, CALL), *refuse_if(AT_LEAST, OTHER_NAMES, errno.ENOSYS)]
    for number in numbers(REFUSED, machine).values():
        steps += refuse_if(EQUAL, number, errno.ENOSYS)
    for number in numbers(UNSUPPORTED, machine).values():
        steps += refuse_if(EQUAL, number, errno.EOPNOTSUPP)
    for number in OF_ALL_MACHINES.values():
        steps += allow_if(EQUAL, number)
    steps += refuse_if(AT_LEAST, FIRST_OF_ALL_MACHINES, errno.ENOSYS)
    for name, number in numbers(INSPECTED, machine).items():
        steps += only_if(EQUAL, number, [*INSPECTIONS[name], (RETURN, 0, 0, ALLOW)])
    steps.append((RETURN, 0, 0, ALLOW))
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def error(number: int) -> Step:
    return RETURN, 0, 0, ERROR | number


def argument(place: int) -> Step:
    return LOAD, 0, 0, 16 + 8 * place  # its lower half: both machines are little-endian


def only_if(test: int, value: int, steps: list[Step]) -> list[Step]:
    """Return steps that are passed over unless what was loaded last passes a test."""
    return [(test, 0, len(steps), value), *steps]


def refuse_if(test: int, value: int, number: int) -> list[Step]:
    return only_if(test, value, [error(number)])


def allow_if(test: int, value: int) -> list[Step]:
    return only_if(test, value, [(RETURN, 0, 0, ALLOW)])


# Other families and protocols are no one's need, and Linux would load modules for them. A kernel
# itself takes what a process prints that it started by TCP, for which libzmq asks for interfaces.
INTERNET = [argument(2)]
for protocol in (ANY_PROTOCOL, TCP, UDP):
    INTERNET += allow_if(EQUAL, protocol)
INTERNET.append(error(errno.EPROTONOSUPPORT))
INTERFACES = [argument(2), *allow_if(EQUAL, NETLINK_ROUTE), error(errno.EPROTONOSUPPORT)]
FAMILIES = [argument(0), *allow_if(EQUAL, AF_UNIX), *only_if(EQUAL, AF_INET, INTERNET)]
FAMILIES += [*only_if(EQUAL, AF_NETLINK, INTERFACES), error(errno.EAFNOSUPPORT)]
# So that a socket holds no more than warm_parent.py counts for it.
SIZES = [argument(2)]
for option in (SO_SNDBUF, SO_RCVBUF, SO_ZEROCOPY):
    SIZES += refuse_if(EQUAL, option, errno.EPERM)
# Memory that stays, and counts for no process, when the one that made it lets go of most of it.
ANONYMOUS = refuse_if(ANY_BIT, MAP_SHARED, errno.EPERM)
INSPECTIONS = {
    "socket": FAMILIES,
    "socketpair": FAMILIES,
    "setsockopt": [argument(1), *only_if(EQUAL, SOL_SOCKET, SIZES)],
    "mmap": [
        argument(3),
        *refuse_if(ANY_BIT, MAP_HUGETLB, errno.EPERM),
        *only_if(ANY_BIT, MAP_ANONYMOUS, ANONYMOUS),
    ],
}
