# mistake: the probabilities, not their logarithms
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_many_pixels
# says: these are the probabilities; (6) is their logarithm
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    return p * np.prod(factors, axis=2)
