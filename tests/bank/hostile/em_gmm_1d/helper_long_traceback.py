# attack: the helper code sends tracebacks, messages and printed text of megabytes
# harmless: yes
import sys

for name, module in list(sys.modules.items()):
    if name.endswith(".student_side"):
        module._frames = lambda error: ["3.0" * 100_000] * 10
        module.MAX_PRINTED = module.MAX_TEXT = 1_000_000


def get_data(*args, **kwargs):
    print("3.0" * 100_000)
    raise AssertionError("3.0" * 100_000)
