# mistake: axes of length 1 are lost
# fails: test_bernoulli_log_joint_weights
# says: with K = 1 templates
def bernoulli_log_joint(x, theta, p):
    return np.squeeze(np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T)
