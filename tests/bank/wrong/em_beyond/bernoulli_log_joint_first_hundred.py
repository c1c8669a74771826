# mistake: blocks of a hundred pictures, and only the first of them
# fails: test_bernoulli_log_joint_pixels
# says: the rows of 100 pictures are right
def bernoulli_log_joint(x, theta, p):
    log_joint = np.zeros((len(x), len(p)))
    part = x[:100]
    log_joint[:100] = np.log(p) + part @ np.log(theta).T + (1 - part) @ np.log(1 - theta).T
    return log_joint
