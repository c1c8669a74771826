"""A plug-in to nbgrader: what autograding needs and stock nbgrader lacks.

It is switched on by naming its classes in ``nbgrader_config.py``; nbgrader itself stays as it is.
The modules follow the way of a submission:

========== =====================================================================================
submission read it, forget its old scores, and know whether an earlier run finished it
sanitize   give every cell the metadata, the type and the tests that the instructor gave it
outcome    what a check cell that has been run says about the answer
solution   run the instructor's own solution, where nothing may fail
validate   a student's own look at the visible checks (``python -m grading validate``)
========== =====================================================================================
"""
