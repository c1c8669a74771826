# mistake: the responsibilities
# fails: test_bernoulli_log_joint_pixels
# says: these are the responsibilities
def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    return e_step(log_joint)[0]
