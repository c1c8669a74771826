# style: tensordot for ones and zeros, theta as the share of the ones
import numpy as np


def bernoulli_m_step(x, q, a):
    ones = np.tensordot(q, x, axes=(0, 0)) + a
    zeros = np.tensordot(q, 1 - x, axes=(0, 0)) + a
    return ones / (ones + zeros), np.ones(len(q)) @ q / len(q)
