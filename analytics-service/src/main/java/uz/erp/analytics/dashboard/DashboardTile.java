package uz.erp.analytics.dashboard;

/** Figures of another feature on the dashboard; every bean of this type is shown. */
public interface DashboardTile {

  /** Under which they stand in {@code tiles}: snake_case, such as {@code stock}. */
  String name();

  /** A record as it goes into the answer; read within the dashboard's transaction. */
  Object content();
}
