"""The filter of system calls, as Linux reads it, for each machine that it is made for."""

import errno
import struct

import pytest
from isograde.running import system_calls
from isograde.running.sandbox import SandboxError
from isograde.running.system_calls import REFUSED, filter_of, numbers

ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
# Numbers of some calls on each: see linux/arch/x86/entry/syscalls and asm-generic/unistd.h.
CALLS = {
    "read": (0, 63), "openat": (257, 56), "clone": (56, 220), "execve": (59, 221),
    "socket": (41, 198), "socketpair": (53, 199), "setsockopt": (54, 208), "mmap": (9, 222),
    "ptrace": (101, 117), "mount": (165, 40), "unshare": (272, 97), "bpf": (321, 280),
    "memfd_create": (319, 279), "keyctl": (250, 219), "setxattr": (188, 5),
    "lsetxattr": (189, 6), "fsetxattr": (190, 7),
    "pidfd_open": (434, 434), "clone3": (435, 435), "io_uring_setup": (425, 425),
    "fsopen": (430, 430), "landlock_create_ruleset": (444, 444), "mseal": (462, 462),
}  # fmt: skip
ALLOWED = "allowed"


def ruling(machine, call, *arguments, architecture=None):
    """Return what the filter of a machine says of a call: its error, or that it is allowed.

    A call is a number, or the name of one. This does what seccomp(2) says of a filter.
    """
    number = call if isinstance(call, int) else CALLS[call][[*ARCHITECTURES].index(machine)]
    architecture = architecture or ARCHITECTURES[machine]
    values = [*arguments, *[0] * (6 - len(arguments))]
    data = struct.pack("<IIQ6Q", number, architecture, 0, *values)
    steps = list(struct.iter_unpack("HBBI", filter_of(machine)))
    place, loaded = 0, 0
    while True:
        code, if_so, if_not, value = steps[place]
        place += 1
        if code == 0x20:
            (loaded,) = struct.unpack_from("<I", data, value)
        elif code == 0x06:
            return ALLOWED if value == 0x7FFF0000 else errno.errorcode[value & ~0x50000]
        else:
            tests = {0x15: loaded == value, 0x35: loaded >= value, 0x45: loaded & value}
            place += if_so if tests[code] else if_not


@pytest.fixture(params=ARCHITECTURES)
def machine(request):
    return request.param


@pytest.mark.parametrize("call", ["read", "openat", "clone", "execve", "pidfd_open", "mseal"])
def test_what_programs_need_is_allowed(machine, call):
    assert ruling(machine, call) == ALLOWED


@pytest.mark.parametrize("call", ["ptrace", "mount", "unshare", "bpf", "memfd_create", "keyctl"])
def test_what_is_not_its_own_is_refused_as_if_there_were_no_such_call(machine, call):
    assert ruling(machine, call) == "ENOSYS"


NOT_ITS_OWN = {
    "memory": "memfd_create shmget msgget semget mq_open vmsplice splice tee io_setup userfaultfd",
    "keys": "add_key request_key keyctl",
    "files of others": "inotify_init inotify_init1 fanotify_init fanotify_mark name_to_handle_at "
    "open_by_handle_at",
    "processes of others": "perf_event_open bpf ptrace kcmp process_vm_readv process_vm_writev",
    "places on the machine": "sched_setaffinity mbind set_mempolicy migrate_pages move_pages",
    "namespaces": "unshare setns mount umount2 pivot_root chroot",
    "the machine": "swapon swapoff acct quotactl reboot kexec_load kexec_file_load init_module "
    "finit_module delete_module iopl ioperm syslog vhangup settimeofday clock_settime "
    "clock_adjtime adjtimex sethostname setdomainname nfsservctl lookup_dcookie",
}
ONLY_ON_X86 = {"inotify_init", "iopl", "ioperm"}


def test_each_call_for_what_is_not_its_own_is_refused(machine):
    calls = numbers(REFUSED, machine)
    names = set(" ".join(NOT_ITS_OWN.values()).split())
    assert calls.keys() == names - (ONLY_ON_X86 if machine == "aarch64" else set())
    assert {ruling(machine, number) for number in calls.values()} == {"ENOSYS"}


@pytest.mark.parametrize("call", ["setxattr", "lsetxattr", "fsetxattr"])
def test_files_get_no_attributes(machine, call):
    assert ruling(machine, call) == errno.errorcode[errno.EOPNOTSUPP]


def test_the_calls_of_another_machine_are_refused(machine):
    for other in {0x40000003, *ARCHITECTURES.values()} - {ARCHITECTURES[machine]}:
        assert ruling(machine, "read", architecture=other) == "ENOSYS"


def test_the_calls_of_32_bit_pointers_are_refused():
    assert ruling("x86_64", 1 << 30) == ruling("x86_64", (1 << 30) + 101) == "ENOSYS"


@pytest.mark.parametrize("call", ["io_uring_setup", "fsopen", "landlock_create_ruleset", 463, 999])
def test_newer_calls_are_refused_unless_they_are_known(machine, call):
    assert ruling(machine, call) == "ENOSYS"
    assert ruling(machine, "clone3") == ALLOWED


@pytest.mark.parametrize("call", ["socket", "socketpair"])
def test_sockets_are_those_of_this_machine_and_of_tcp_and_udp(machine, call):
    unix, inet, inet6, netlink, packet, vsock = 1, 2, 10, 16, 17, 40
    assert ruling(machine, call, unix, 1, 0) == ALLOWED
    for protocol in (0, 6, 17):
        assert ruling(machine, call, inet, 1, protocol) == ALLOWED
    for protocol in (1, 132, 262):
        assert ruling(machine, call, inet, 1, protocol) == "EPROTONOSUPPORT"
    assert ruling(machine, call, netlink, 3, 0) == ALLOWED
    for protocol in (4, 9, 12, 15):
        assert ruling(machine, call, netlink, 3, protocol) == "EPROTONOSUPPORT"
    for family in (0, inet6, packet, vsock):
        assert ruling(machine, call, family, 1, 0) == "EAFNOSUPPORT"


def test_no_buffer_of_a_socket_grows(machine):
    for option, answer in {7: "EPERM", 8: "EPERM", 60: "EPERM", 2: ALLOWED, 9: ALLOWED}.items():
        assert ruling(machine, "setsockopt", 0, 1, option) == answer
    assert ruling(machine, "setsockopt", 0, 6, 7) == ALLOWED  # an option of TCP


def test_no_memory_is_shared_that_is_no_file_and_no_page_is_large(machine):
    private, shared, anonymous, huge = 0x2, 0x1, 0x20, 0x40000
    for flags, answer in {
        private: ALLOWED,
        shared: ALLOWED,
        private | anonymous: ALLOWED,
        shared | anonymous: "EPERM",
        private | anonymous | huge: "EPERM",
        private | huge: "EPERM",
    }.items():
        assert ruling(machine, "mmap", 0, 0, 0, flags) == answer


def test_a_filter_ends_each_way_through_it(machine):
    steps = list(struct.iter_unpack("HBBI", filter_of(machine)))
    assert len(steps) < 4096 and steps[-1] == (0x06, 0, 0, 0x7FFF0000)
    for place, (code, if_so, if_not, _) in enumerate(steps):
        assert place + max(if_so, if_not) + 1 < len(steps) or code == 0x06


def test_there_is_no_filter_for_another_machine():
    with pytest.raises(SandboxError, match="this machine is s390x"):
        filter_of("s390x")
    assert [*system_calls.MACHINES] == [*ARCHITECTURES]
