package uz.erp.sales.override;

import uz.erp.platform.measure.Percent;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.problem.ProblemType;

/** The problems of overrides, and of actions that need one. */
public enum OverrideProblem implements ProblemType {
  OVERRIDE_REQUIRED(403),
  /** Expired, spent, made for something else or made up: the caller does not learn which. */
  OVERRIDE_INVALID(403);

  private final int status;

  OverrideProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  /** Refuses what needs an approval; the problem document names the action to have approved. */
  public static ProblemException required(OverrideAction action) {
    return new ProblemException(OVERRIDE_REQUIRED).with("action", action);
  }

  /** Refuses what goes beyond the limit of cashiers, and names it. */
  public static ProblemException required(OverrideAction action, Percent limit) {
    return required(action).with("limit_percent", limit);
  }
}
