# mistake: log theta in both terms
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_many_pixels
# says: the second term has log theta again
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(theta).T
