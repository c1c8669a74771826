# style: the free parameters are counted by a list of their names
import math


def bic(log_likelihood, K, m):
    parameters = []
    for k in range(K):
        parameters += [("mean", k), ("sigma", k)]
        if k > 0:
            parameters.append(("weight", k))
    return sum([math.log(m)] * len(parameters)) - (log_likelihood + log_likelihood)
