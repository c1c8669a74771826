"""What is said at the end of a run."""

import json
from collections import Counter
from dataclasses import asdict
from statistics import median


def summary(submissions, seconds, jobs) -> str:
    """Return the closing table."""
    counts = Counter(submission.status for submission in submissions)
    lines = [f"{state:<16}{counts[state]:>6}" for state in ("graded", "failed", "already graded")]
    lines += [f"    {one.reason}" for one in submissions if one.status == "failed"]
    ran = [one.executed for one in submissions if one.executed and one.status == "graded"]
    if ran:
        times = [executed.seconds for executed in ran]
        largest = max(executed.peak_memory for executed in ran)
        lines.append(
            f"{'time':<16}{seconds:>6.1f} s with {jobs} worker{'s' * (jobs > 1)}; a submission "
            f"takes {median(times):.2f} s (the longest {max(times):.2f} s)"
        )
        own = median(one.coordinator_seconds for one in submissions if one.executed)
        lines.append(f"{'coordinator':<16}{1000 * own:>6.1f} ms a submission")
        lines.append(f"{'memory':<16}{largest / 2**20:>6.0f} MiB at most in one process")
    return "\n".join(lines)


def write_report(path, submissions, seconds, jobs):
    """Write what is known of each submission, as JSON."""
    rows = [asdict(one) for one in submissions]
    for row in rows:
        for key in ("kept", "manual", "messages"):
            del row[key]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"seconds": seconds, "jobs": jobs, "submissions": rows}, file, indent=1)
