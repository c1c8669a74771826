# mistake: the exponential is taken at the end
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_many_pixels
# says: these are the probabilities; (6) is their logarithm
def bernoulli_log_joint(x, theta, p):
    return np.exp(np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T)
