# mistake: the product of the factors, then the logarithm
# fails: test_bernoulli_log_joint_many_pixels
# says: is 0 to the computer
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    with np.errstate(divide="ignore"):
        return np.log(p) + np.log(np.prod(factors, axis=2))
