# mistake: the logarithm of the sum of the factors
# fails: test_bernoulli_log_joint_pixels
# says: the logarithm is taken of a sum over the pixels
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    return np.log(p) + np.log(np.sum(factors, axis=2))
