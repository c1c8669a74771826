"""What the grader relies on in its libraries' insides: a new release fails here, not in a mark.

``RELIED_ON`` has all that is not ours of what ours overrides, calls, reads or sets, with the
signature that it must have. Little of it is documented, and what begins with ``_`` is nobody's
promise. The search below finds it in the source: a new use has to be entered, and an entry without
a use to be taken out. What no search of names finds is in the tests at the end.
"""

import ast
import importlib
import inspect
import os
import re
import sys
import textwrap
import traceback
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from pathlib import Path
from types import FunctionType, MethodType, ModuleType
from unittest.mock import patch

import isograde
import nbgrader
import pytest
import warm
from ipykernel.kernelbase import Kernel
from ipykernel.zmqshell import ZMQInteractiveShell
from isograde import configure
from isograde.classes.messages import SAID_BETTER, OneLine
from isograde.classes.run import LOST
from nbclient.client import NotebookClient
from nbgrader.api import Gradebook
from nbgrader.apps import NbGrader
from nbgrader.converters import Autograde, BaseConverter
from traitlets import TraitType
from traitlets.config import Config, Configurable

PACKAGE = Path(isograde.__file__).parent
SETTINGS = Path(__file__).parents[1] / "etc" / "jupyter"
LIBRARIES = set(
    "nbgrader nbconvert nbclient jupyter_client jupyter_core jupyter_server ipykernel "
    "multiprocessing concurrent".split()
)


@pytest.fixture(autouse=True)
def nbgrader_as_it_comes(monkeypatch):
    """Without what ``configure`` has set in its classes for tests before these."""
    if "raise_config_file_errors" in vars(NbGrader):
        monkeypatch.delattr(NbGrader, "raise_config_file_errors")


# ---- The table -----------------------------------------------------------------------------------

RELIED_ON = {
    "atexit": {
        "_run_exitfuncs": "builtin_function_or_method",
    },
    "concurrent.futures._base.Executor": {
        "shutdown": "(self, wait=True, *, cancel_futures=False)",
        "submit": "(self, fn, /, *args, **kwargs)",
    },
    "jupyter_client.asynchronous.client.AsyncKernelClient": {
        "_iopub_channel": "Any",
        "context": "Instance",
        "execute": "(self, *args, **kwargs)",
        "get_iopub_msg": "async (self, *args, **kwargs)",
        "get_shell_msg": "async (self, *args, **kwargs)",
        "iopub_channel": "property",
        "is_alive": "async (self)",
        "kernel_info": "(self, *args, **kwargs)",
        "shell_channel": "property",
        "start_channels": "(self, shell=True, iopub=True, stdin=True, hb=True, control=True)",
        "stop_channels": "(self)",
        "wait_for_ready": "async (self, timeout=None)",
    },
    "jupyter_client.kernelspec": {
        "KernelSpec": "class (*args, **kwargs)",
    },
    "jupyter_client.manager": {
        "KernelManager": "class (*args, **kwargs)",
    },
    "jupyter_client.manager.AsyncKernelManager": {
        "client": "(self, **kwargs)",
        "client_factory": "Type",
        "connection_file": "Unicode",
        "interrupt_kernel": "async (self)",
        "is_alive": "async (self)",
        "kernel_spec": "property",
        "provisioner": "NoneType",
    },
    "jupyter_client.provisioning.provisioner_base.KernelProvisionerBase": {
        "cleanup": "async (self, restart=False)",
        "connection_info": "dict",
        "has_process": "property",
        "kill": "async (self, restart=False)",
        "launch_kernel": "async (self, cmd, **kwargs)",
        "poll": "async (self)",
        "pre_launch": "async (self, **kwargs)",
        "send_signal": "async (self, signum)",
        "shutdown_requested": "async (self, restart=False)",
        "terminate": "async (self, restart=False)",
        "wait": "async (self)",
    },
    "jupyter_core.utils": {
        "ensure_async": "async (obj)",
        "run_sync": "(coro)",
    },
    "jupyter_server.utils": {
        "url_path_join": "(*pieces)",
    },
    "multiprocessing.forkserver": {
        "_forkserver": "ForkServer",
        "ensure_running": "()",
        "set_forkserver_preload": "(modules_names)",
    },
    "multiprocessing.resource_tracker": {
        "_resource_tracker": "ResourceTracker",
        "ensure_running": "()",
    },
    "multiprocessing.util": {
        "Finalize": "class (obj, callback, args=(), kwargs=None, exitpriority=None)",
        "spawnv_passfds": "(path, args, passfds)",
    },
    "nbconvert.exporters": {
        "Exporter": "class (config=None, **kw)",
    },
    "nbconvert.exporters.notebook.NotebookExporter": {
        "_preprocessors": "List",
        "from_filename": "(self, filename, resources=None, **kw)",
        "from_notebook_node": "(self, nb, resources=None, **kw)",
        "register_preprocessor": "(self, preprocessor, enabled=False)",
    },
    "nbconvert.exporters.templateexporter.TemplateExporter": {
        "default_filters": "(self)",
        "output_mimetype": "str",
    },
    "nbconvert.filters": {
        "Highlight2HTML": "class (pygments_lexer=None, **kwargs)",
        "strip_ansi": "(source)",
    },
    "nbconvert.filters.markdown_mistune": {
        "MarkdownWithMath": "class (renderer, block=None, inline=None, plugins=None)",
    },
    "nbconvert.filters.markdown_mistune.IPythonRenderer": {
        "attachments": "set by its methods",
        "block_math": "(self, body)",
        "block_mermaidjs": "(self, code)",
        "image": "(self, text, url, title=None)",
        "inline_math": "(self, body)",
        "latex_environment": "(self, name, body)",
    },
    "nbconvert.preprocessors.base.Preprocessor": {
        "preprocess": "(self, nb, resources)",
    },
    "nbgrader.api": {
        "Gradebook": "class (db_url, course_id='default_course', authenticator=None)",
    },
    "nbgrader.api.Gradebook": {
        "engine": "set by its methods",
        "add_submission": "(self, assignment, student, **kwargs)",
        "assignment_submissions": "(self, assignment)",
        "assignments": "property",
        "close": "(self)",
        "db": "set by its methods",
        "find_assignment": "(self, name)",
        "find_comment": "(self, solution_cell, notebook, assignment, student)",
        "find_grade": "(self, grade_cell, notebook, assignment, student)",
        "find_notebook": "(self, name, assignment)",
        "find_submission": "(self, assignment, student)",
        "find_submission_notebook": "(self, notebook, assignment, student)",
        "students": "property",
        "update_or_create_student": "(self, student_id, **kwargs)",
        "update_or_create_submission": "(self, assignment, student, **kwargs)",
    },
    "nbgrader.apps.autogradeapp.AutogradeApp": {
        "excepthook": "(self, etype, evalue, tb)",
        "name": "str",
    },
    "nbgrader.apps.baseapp": {
        "NbGrader": "class (**kwargs)",
    },
    "nbgrader.apps.baseapp.NbGrader": {
        "name": "str",
    },
    "nbgrader.apps.zipcollectapp.ZipCollectApp": {
        "aliases": "dict",
        "collect_directory_structure": "Unicode",
        "coursedir": "Instance",
        "downloaded_directory": "Unicode",
        "extracted_directory": "Unicode",
        "fail": "(self, msg, *args)",
        "flags": "dict",
        "initialize": "(self, argv=None)",
        "start": "(self)",
    },
    "nbgrader.converters": {
        "Autograde": "class (coursedir=None, **kwargs)",
    },
    "nbgrader.converters.autograde.Autograde": {
        "_format_dest": "(self, assignment_id, student_id, escape=False)",
        "_format_source": "(self, assignment_id, student_id, escape=False)",
        "_sanitizing": "bool",
        "assignments": "Dict",
        "autograde_preprocessors": "List",
        "convert_notebooks": "(self)",
        "coursedir": "Instance",
        "exclude_overwriting": "Dict",
        "exporter": "Instance",
        "exporter_class": "Type",
        "force": "Bool",
        "init_assignment": "(self, assignment_id, student_id)",
        "init_destination": "(self, assignment_id, student_id)",
        "init_notebooks": "(self)",
        "notebooks": "List",
        "run_post_convert_hook": "(self)",
        "run_pre_convert_hook": "(self)",
        "start": "(self)",
        "sanitize_preprocessors": "List",
        "set_permissions": "(self, assignment_id, student_id)",
    },
    "nbgrader.coursedir": {
        "CourseDirectory": "class (**kwargs)",
    },
    "nbgrader.coursedir.CourseDirectory": {
        "directory_structure": "Unicode",
        "assignment_id": "Unicode",
        "autograded_directory": "Unicode",
        "course_id": "Unicode",
        "db_url": "Unicode",
        "format_path": "(self, nbgrader_step, student_id, assignment_id, escape=False)",
        "get_existing_timestamp": "(self, dest_path)",
        "ignore": "List",
        "notebook_id": "Unicode",
        "release_directory": "Unicode",
        "root": "Unicode",
        "source_directory": "Unicode",
        "student_id": "Unicode",
        "student_id_exclude": "Unicode",
        "submitted_directory": "Unicode",
    },
    "nbgrader.nbgraderformat": {
        "read": "(source, as_version, **kwargs)",
    },
    "nbgrader.plugins.export.ExportPlugin": {
        "assignment": "List",
        "export": "(self, gradebook)",
        "student": "List",
        "to": "Unicode",
    },
    "nbgrader.plugins.zipcollect.ExtractorPlugin": {
        "extract": "(self, archive_path, extracted_path)",
    },
    "nbgrader.plugins.zipcollect.FileNameCollectorPlugin": {
        "collect": "(self, submitted_file)",
    },
    "nbgrader.preprocessors.base.NbGraderPreprocessor": {
        "preprocess": "(self, nb, resources)",
        "preprocess_cell": "(self, cell, resources, index)",
    },
    "nbgrader.preprocessors": {
        "ClearHiddenTests": "class (**kw)",
    },
    "nbgrader.preprocessors.clearhiddentests.ClearHiddenTests": {
        "preprocess_cell": "(self, cell, resources, cell_index)",
    },
    "nbgrader.preprocessors.clearmarkingscheme.ClearMarkScheme": {
        "preprocess_cell": "(self, cell, resources, cell_index)",
    },
    "nbgrader.preprocessors.execute.Execute": {
        "kernel_name": "Unicode",
        "force_raise_errors": "Bool",
        "_async_check_alive": "async (self)",
        "_async_handle_timeout": "async (self, timeout, cell=None)",
        "_cleanup_kernel": "(*args, **kwargs)",
        "_get_timeout": "(self, cell)",
        "allow_errors": "Bool",
        "clear_before_next_output": "set by its methods",
        "coalesce_streams": "Bool",
        "create_kernel_manager": "(self)",
        "error_on_timeout": "Dict",
        "execute_cell": "(*args, **kwargs)",
        "kc": "set by its methods",
        "km": "set by its methods",
        "nb": "set by its methods",
        "preprocess": "(self, nb, resources=None, km=None)",
        "preprocess_cell": "(self, cell, resources, index)",
        "process_message": "(self, msg, cell, cell_index)",
        "raise_on_iopub_timeout": "Bool",
        "shutdown_kernel": "Enum",
        "start_new_kernel": "(*args, **kwargs)",
        "start_new_kernel_client": "(*args, **kwargs)",
        "startup_timeout": "Int",
    },
    "nbgrader.preprocessors.getgrades.GetGrades": {
        "assignment_id": "set by its methods",
        "gradebook": "set by its methods",
        "notebook_id": "set by its methods",
        "preprocess": "(self, nb, resources)",
        "preprocess_cell": "(self, cell, resources, cell_index)",
        "student_id": "set by its methods",
    },
    "nbgrader.server_extensions.validate_assignment.handlers.ValidateAssignmentHandler": {
        "load_config": "(self)",
        "log": "property",
        "root_dir": "property",
        "validate_notebook": "(self, path)",
    },
    "nbgrader.utils": {
        "compute_checksum": "(cell)",
        "find_all_notebooks": "(path)",
        "is_grade": "(cell)",
        "is_locked": "(cell)",
        "is_solution": "(cell)",
        "is_task": "(cell)",
        "parse_utc": "(ts)",
        "setenv": "(**kwargs)",
    },
    "nbgrader.validator.Validator": {
        "_get_failed_cells": "(self, nb)",
        "_indent": "(self, val)",
        "_print_num_failed": "(self, num_failed)",
        "indent": "Unicode",
        "preprocessors": "List",
        "validate": "(self, filename)",
        "width": "Int",
    },
    "runpy": {
        "_run_module_as_main": "(mod_name, alter_argv=True)",
    },
}

# What the grader's variables and attributes of these names stand for. Of several, the first that
# has what is used.
RECEIVERS = {
    "app": ["nbgrader.apps.zipcollectapp.ZipCollectApp"],
    "client": ["jupyter_client.asynchronous.client.AsyncKernelClient"],
    "converter": ["nbgrader.converters.autograde.Autograde"],
    "course": ["nbgrader.coursedir.CourseDirectory"],
    "exporter": ["nbconvert.exporters.notebook.NotebookExporter"],
    "gradebook": ["nbgrader.api.Gradebook"],
    "manager": ["jupyter_client.manager.AsyncKernelManager"],
}
RECEIVERS |= {"coursedir": RECEIVERS["course"], "kc": RECEIVERS["client"]}
RECEIVERS |= {"km": RECEIVERS["manager"]}
RECEIVERS["parent"] = [*RECEIVERS["converter"], *RECEIVERS["app"], *RECEIVERS["manager"]]
ERRORS = ("Error", "Exception", "Entry")
# Modules whose names are in Python's manual.
DOCUMENTED = {"multiprocessing", "concurrent.futures", "concurrent.futures.process"}

# ---- The search ----------------------------------------------------------------------------------


def test_the_table_has_all_that_is_relied_on():
    missing = {(*row, description(*row)) for row in found_in_sources() - rows()}
    assert not missing, f"to be entered: {sorted(missing)}"


def test_the_table_has_nothing_else():
    unused = rows() - found_in_sources()
    assert not unused, f"to be taken out, or not a library's any more: {sorted(unused)}"


def rows() -> set[tuple[str, str]]:
    return {(owner, name) for owner, names in RELIED_ON.items() for name in names}


@cache
def found_in_sources() -> set[tuple[str, str]]:
    """Return all (owner, name): a class of a library, or a module, and what is used of it."""
    sources = {file: module_of(file) for file in sorted(PACKAGE.rglob("*.py"))}
    sources[Path(warm.__file__)] = warm
    sources |= {file: ModuleType(file.stem) for file in SETTINGS.glob("*.py")}
    found = set()
    for file, module in sources.items():
        tree = ast.parse(file.read_text())
        found |= found_in_classes(tree, module)
        found |= found_in_imports(tree) | found_by_receivers(tree)
        found |= found_private(tree, module)
    return {(owner, name) for owner, name in found if owner not in DOCUMENTED}


def module_of(file) -> ModuleType:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return importlib.import_module(".".join(parts).removesuffix(".__init__"))


def found_in_classes(tree, module):
    """Return what classes override, and what they use of themselves that is a library's."""
    found = set()
    for node in ast.walk(tree):
        cls = getattr(module, node.name, None) if isinstance(node, ast.ClassDef) else None
        theirs = [one for one in getattr(cls, "__mro__", ()) if not is_ours(one)]
        if not theirs:
            continue
        own = type.__dict__["__dict__"].__get__(cls)  # which a metaclass may hide
        names = {name for name, value in own.items() if not isinstance(value, dict | list)}
        names |= {
            one.attr
            for one in ast.walk(node)
            if isinstance(one, ast.Attribute) and ast.unparse(one.value) in ("self", "super()")
        }
        found |= {
            (path_of(theirs[0]), name)
            for name in names
            if not name.startswith(("__", "_abc_")) and is_of_a_library(theirs, name)
        }
    return found


def found_in_imports(tree):
    """Return the functions and classes of libraries that are imported and called, but errors."""
    imported = {
        alias.asname or alias.name: (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and not node.level and root(node.module) in LIBRARIES
        for alias in node.names
    }
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in imported and not node.func.id.endswith(ERRORS):
                found.add(imported[node.func.id])
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            owner = ".".join(imported.get(node.value.id, ()))
            found |= {(owner, node.attr)} if owner in sys.modules else set()
    return found


def found_by_receivers(tree):
    """Return what is used of objects that have the usual names."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            receiver = getattr(node.value, "id", getattr(node.value, "attr", None))
            candidates = RECEIVERS.get(receiver, [])
            owners = [one for one in candidates if is_of_a_library(load(one).__mro__, node.attr)]
            found |= {(owner, node.attr) for owner in owners[:1]}
    return found


def found_private(tree, module):
    """Return private names of modules, and as nobody's those that neither we nor the table define."""
    known = names_of_our_own() | {name for names in RELIED_ON.values() for name in names}
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and re.match("_(?!_)", node.attr):
            owner = vars(module).get(getattr(node.value, "id", None))
            if owner is os:  # its names that begin so are documented
                continue
            if isinstance(owner, ModuleType) and not is_ours(owner):
                found.add((owner.__name__, node.attr))
            elif node.attr not in known:
                found.add(("nobody", node.attr))
    return found


@cache
def names_of_our_own() -> set[str]:
    """Return the names of all that our sources define."""
    names = set()
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                names.add(node.name)
            elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
                names.add(getattr(node, "id", None) or node.attr)
    return names


def is_of_a_library(classes, name) -> bool:
    """Return whether the first of some classes that has an attribute is a library's.

    An attribute of instances is one that methods of a library's class set.
    """
    for cls in classes:
        if name in type.__dict__["__dict__"].__get__(cls):
            return root(cls.__module__) in LIBRARIES
    return any(root(cls.__module__) in LIBRARIES and name in set_in(cls) for cls in classes)


@cache
def set_in(cls) -> set[str]:
    """Return the attributes of ``self`` that the methods of a class set."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    attributes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    return {
        node.attr
        for node in attributes
        if isinstance(node.ctx, ast.Store) and ast.unparse(node.value) == "self"
    }


def root(name) -> str:
    return name.partition(".")[0]


def is_ours(one) -> bool:
    return root(getattr(one, "__module__", one.__name__)) in ("isograde", "warm")


def path_of(cls) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"


def load(owner):
    """Return a module or a class."""
    try:
        return importlib.import_module(owner)
    except ModuleNotFoundError:
        module, _, name = owner.rpartition(".")
        return getattr(importlib.import_module(module), name)


# ---- What it must be -----------------------------------------------------------------------------


@pytest.mark.parametrize("owner, name", sorted(rows()))
def test_it_is_as_it_must_be(owner, name):
    assert description(owner, name) == RELIED_ON[owner][name]


def description(owner, name) -> str:
    """Return what something is: the signature of a function, the kind of anything else."""
    try:
        owner = load(owner)
        value = inspect.getattr_static(owner, name)
    except (ImportError, AttributeError, ValueError):
        is_set = any(
            name in set_in(cls)
            for cls in getattr(owner, "__mro__", ())
            if root(cls.__module__) in LIBRARIES
        )
        return "set by its methods" if is_set else "missing"
    if isinstance(value, type):
        return f"class {signature(value)}"
    if isinstance(value, FunctionType | MethodType):
        return "async " * inspect.iscoroutinefunction(value) + signature(value)
    return type(value).__name__


def signature(function) -> str:
    """Return the parameters of a function without their types, which are often written anew."""
    plain = inspect.signature(function)
    parameters = [one.replace(annotation=one.empty) for one in plain.parameters.values()]
    return str(plain.replace(parameters=parameters, return_annotation=plain.empty))


# ---- What no search of names finds ---------------------------------------------------------------


def test_the_texts_of_the_log_that_are_matched_are_there():
    filters = ast.parse(textwrap.dedent(inspect.getsource(OneLine)))
    calls = [node for node in ast.walk(filters) if isinstance(node, ast.Call)]
    matched = {
        call.args[0].value
        for call in calls
        if ast.unparse(call.func).endswith((".startswith", ".endswith"))
        and isinstance(call.args[0], ast.Constant)
    }
    assert len(matched) == 3
    written = "".join(
        map(inspect.getsource, (BaseConverter, Autograde, NotebookClient, traceback))
    )
    for text in matched | set(SAID_BETTER):
        assert text in written
    assert "There was an error processing assignment '{}' for student '{}'" in written


def test_errors_that_are_known_by_their_names_have_these():
    distributed = pytest.importorskip("distributed")
    kinds = (BrokenProcessPool, distributed.KilledWorker)
    assert {kind.__name__ for kind in kinds} == set(LOST)


def test_whoever_opens_a_gradebook_in_nbgrader_has_imported_it_by_its_name():
    # shared_gradebook puts another one under this name.
    for package in ("preprocessors", "converters"):
        for file in Path(nbgrader.__file__).parent.joinpath(package).glob("*.py"):
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.Call) and "Gradebook" in ast.unparse(node.func):
                    module = load(f"nbgrader.{package}.{file.stem}")
                    assert ast.unparse(node.func) == "Gradebook"
                    assert module.Gradebook is Gradebook


def test_the_kernels_have_what_the_other_end_uses_there():
    assert isinstance(Kernel.stdin_socket, TraitType)
    assert ZMQInteractiveShell.ask_exit is not None


def test_multiprocessings_servers_can_be_begun_anew():
    for owner in (
        "multiprocessing.forkserver.ForkServer",
        "multiprocessing.resource_tracker.ResourceTracker",
    ):
        assert description(owner, "__init__") == "(self)"


def test_all_that_configure_sets_is_a_setting():
    c, known = Config(), settings_by_class()
    with patch.dict(os.environ), patch.object(sys, "path", [*sys.path]):
        configure(c, __file__)
    for section, values in c.items():
        assert values.keys() <= known[section], section


def settings_by_class() -> dict[str, set[str]]:
    """Return the settings of all classes that are loaded, by the names of these."""
    found, rest = {}, [Configurable]
    for cls in rest:
        rest += cls.__subclasses__()
        found[cls.__name__] = set(cls.class_trait_names(config=True))
    return found
