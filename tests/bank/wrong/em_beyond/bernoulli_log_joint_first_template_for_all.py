# mistake: theta[0] in the loop over the templates
# fails: test_bernoulli_log_joint_pixels
# says: all templates are that of component 1
def bernoulli_log_joint(x, theta, p):
    log_joint = np.zeros((len(x), len(p)))
    for k in range(len(p)):
        log_joint[:, k] = np.log(p[k]) + x @ np.log(theta[0]) + (1 - x) @ np.log(1 - theta[0])
    return log_joint
