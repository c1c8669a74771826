# style: the module statistics of Python
import statistics


def fit_gaussian(x):
    values = x.tolist()
    return statistics.fmean(values), statistics.pstdev(values)
