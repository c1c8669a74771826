# style: einsum for both sums
def bernoulli_log_joint(x, theta, p):
    """(m, K): logarithm of p_k times the probability of picture i."""
    ones = np.einsum("id,kd->ik", x, np.log(theta))
    zeros = np.einsum("id,kd->ik", 1 - x, np.log(1 - theta))
    return ones + zeros + np.log(p)
