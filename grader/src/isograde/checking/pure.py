"""Which of the student's functions keep nothing from one call to the next, read from their code.

A check that asks only for such functions, and for constants, needs no fork of its own: no other one
can have changed what it finds. ``Snapshots`` sends this module to the student's kernel. It asks for
more than is needed: a function that it takes for one that keeps something only costs a fork.
"""

import builtins
import dis
import re
import sys
from collections.abc import Mapping
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType
from typing import Any

# Modules whose functions depend on their arguments only, but for the names below.
MODULES = set(
    "cmath collections itertools math numpy numpy.fft numpy.linalg numpy.typing operator scipy "
    "scipy.fft scipy.integrate scipy.interpolate scipy.linalg scipy.ndimage scipy.optimize "
    "scipy.signal scipy.sparse scipy.spatial scipy.special scipy.stats typing".split()
)
OF_PYTHON = set(
    "abs all any callable chr divmod format hash isinstance issubclass iter len max min next ord "
    "pow print repr round sorted sum".split()
) | {name for name, value in vars(builtins).items() if isinstance(value, type)}
# Global random numbers, settings, files, and ways around the names that a function writes down.
KEEPING = set(
    "seed rvs rand resample random_state bootstrap permutation_test monte_carlo_test differential_evolution "
    "goodness_of_fit multiscale_graphcorr BootstrapMethod MonteCarloMethod PermutationMethod "
    "onenormest clarkson_woodruff_transform check_grad "
    "dual_annealing basinhopping shgo seterr seterrcall setbufsize set_printoptions "
    "save savez savez_compressed savetxt load loadtxt genfromtxt fromfile "
    "tofile memmap open_memmap DataSource os sys io builtins ctypes ctypeslib testing f2py "
    "warnings kmeans kmeans2 dunnett quadratic_assignment".split()
)
KEEPING_CODE = {
    number
    for name, number in dis.opmap.items()
    if re.match("(STORE|DELETE)_(GLOBAL|NAME|ATTR)|IMPORT_", name)
}
DISTRIBUTIONS = {
    f"scipy.stats._{name}"
    for name in ("continuous_distns", "discrete_distns", "distn_infrastructure", "multivariate")
}
# What integrates by random numbers, of all distributions in this module.
INTEGRATING, BY_RANDOM = {"cdf", "logcdf"}, "scipy.stats._multivariate"
NUMBERS = set("bool_ bool float64 float32 int64 int32 complex128 str_".split())  # of numpy
CONSTANTS = (int, float, complex, str, bytes, bool, type(None), type(...), range)


class Purity:
    """Says of global names whether what is bound to them can keep nothing, and never changes."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        self.names = names
        self.seen: set[int] = set()  # functions that are looked at: one may call itself

    def holds(self, name: str) -> bool:
        return name not in self.names or self.is_pure(self.names[name])

    def is_pure(self, value: object) -> bool:
        kind = type(value)
        if kind in CONSTANTS:
            return True
        if kind is tuple:
            return all(map(self.is_pure, value))  # type: ignore[arg-type, call-overload]
        if kind is ModuleType:
            return value.__name__ in MODULES  # type: ignore[attr-defined]
        if kind is FunctionType and value.__globals__ is self.names:  # type: ignore[attr-defined]
            return self.is_pure_function(value)  # type: ignore[arg-type]
        if kind in (FunctionType, BuiltinFunctionType) or isinstance(value, type):
            module, name = getattr(value, "__module__", None), getattr(value, "__name__", "")
            own = module == "builtins" and name in OF_PYTHON
            return own or (is_of_library(module) and name not in KEEPING)
        if kind.__name__ == "cython_function_or_method":
            return getattr(value, "__name__", "") == "default_rng"
        if kind.__module__ == "numpy":
            functions = kind.__name__ in ("ufunc", "_ArrayFunctionDispatcher")
            name = value.__name__ if functions else ""  # type: ignore[attr-defined]
            of_python = name.endswith(" (vectorized)")  # np.frompyfunc of any function
            return kind.__name__ in NUMBERS or (
                functions and name not in KEEPING and not of_python
            )
        return kind.__module__ in DISTRIBUTIONS

    def is_pure_function(self, function: FunctionType) -> bool:
        if id(function) in self.seen:
            return True
        self.seen.add(id(function))
        defaults = [*(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values()]
        if function.__closure__ or function.__dict__ or not all(map(self.is_pure, defaults)):
            return False
        return self.is_pure_code(function.__code__)

    def is_multivariate(self, name: str) -> bool:
        return name.startswith("multivariate_") or (
            type(self.names.get(name)).__module__ == BY_RANDOM
        )

    def is_pure_code(self, code: CodeType) -> bool:
        if KEEPING_CODE & set(code.co_code[::2]) or KEEPING & set(code.co_names):
            return False
        if "random" in code.co_names and not is_harmless_random(code):
            return False
        if INTEGRATING & set(code.co_names) and any(map(self.is_multivariate, code.co_names)):
            return False
        for name in code.co_names:  # those of attributes, too
            if name.startswith("__") or not self.holds(name):
                return False
            if name not in self.names and hasattr(builtins, name) and name not in OF_PYTHON:
                return False
        nested = [constant for constant in code.co_consts if isinstance(constant, CodeType)]
        return all(map(self.is_pure_code, nested))


def is_harmless_random(code: CodeType) -> bool:
    """Return whether each ``random`` in a code is ``rng.random(…)`` or ``np.random.default_rng``."""
    lines = list(dis.get_instructions(code))
    for before, one, after in zip(lines, lines[1:], lines[2:], strict=False):
        if one.argval == "random" and "CONST" not in one.opname:
            of_a_variable = loads_a_variable(before) and loads_a_method(one)
            if not of_a_variable and after.argval not in ("default_rng", "Generator"):
                return False
    return True


def loads_a_variable(line: dis.Instruction) -> bool:
    """Return whether it is a local variable that an instruction leaves on top.

    From Python 3.13 on, one instruction may load two, or store one before: LOAD_FAST_LOAD_FAST.
    """
    return "LOAD_FAST" in line.opname or line.opname == "LOAD_DEREF"


def loads_a_method(line: dis.Instruction) -> bool:
    """Return whether what an instruction loads is called at once: no module, as ``m.random`` may be."""
    if sys.version_info >= (3, 12):
        return line.opname == "LOAD_ATTR" and bool((line.arg or 0) & 1)
    return line.opname == "LOAD_METHOD"


def is_of_library(name: object) -> bool:
    """Return whether a module is one of MODULES, or of their own."""
    top = name.partition(".")[0].lstrip("_") if isinstance(name, str) else ""
    return top in MODULES
