# style: counts of ones and of zeros, each with its pseudo-count
def bernoulli_m_step(x, q, a):
    ones = q.T @ x + a
    zeros = q.T @ (1 - x) + a
    return ones / (ones + zeros), q.sum(0) / q.sum()
