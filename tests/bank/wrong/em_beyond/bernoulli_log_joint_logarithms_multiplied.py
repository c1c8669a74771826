# mistake: np.prod for np.sum
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_many_pixels
# says: the logarithms are multiplied with each other
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    return np.log(p) + np.prod(np.log(factors), axis=2)
