package uz.erp.task.cause;

import com.fasterxml.jackson.annotation.JsonValue;

/** The segments of customers who may be leaving, as analytics names them. */
public enum RiskSegment {
  AT_RISK("At Risk"),
  CANT_LOSE_THEM("Can't Lose Them"),
  HIBERNATING("Hibernating"),
  LOST("Lost");

  private final String code;

  RiskSegment(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
