"""`jupyter nbconvert --to html` folds what JupyterLab folds: the checks of an exercise."""

c = get_config()  # noqa: F821  (traitlets defines it)
c.HTMLExporter.template_name = "folded"
