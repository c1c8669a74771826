# mistake: the smallest float is added to the product
# fails: test_bernoulli_log_joint_many_pixels
# says: Take the logarithm of each factor
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    return np.log(p * np.prod(factors, axis=2) + np.finfo(float).tiny)
