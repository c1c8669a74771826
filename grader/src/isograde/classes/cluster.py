"""Workers of a Dask cluster."""

from contextlib import contextmanager
from ipaddress import ip_address
from urllib.parse import urlsplit

from ..settings import SettingsError


@contextmanager
def cluster(address, jobs=None):
    """Yield an executor whose workers are those of a scheduler, and their number."""
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        jobs = jobs or max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        executor = client.get_executor(pure=False)
        try:
            yield executor, jobs
        finally:
            executor.shutdown(wait=False)


def demand_safe(address):
    """Raise SettingsError if others than this machine's users can have a scheduler's workers run.

    That is if they can send it what its workers run.
    """
    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    try:
        loopback = parts.hostname == "localhost" or ip_address(parts.hostname or "").is_loopback
    except ValueError:
        loopback = False
    if parts.scheme != "tls" and not loopback:
        raise SettingsError(
            f"Whoever reaches {address}, or a worker of it, can run programs as the user that the "
            "workers run as. Nothing was graded. Start scheduler and workers with TLS and name "
            "them as tls://HOST:PORT (https://distributed.dask.org/en/stable/tls.html), or, in a "
            "network of which you trust each machine and user, add --trust-network."
        )
