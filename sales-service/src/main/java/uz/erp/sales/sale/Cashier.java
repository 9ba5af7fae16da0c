package uz.erp.sales.sale;

import uz.erp.platform.access.CurrentEmployee;

/** The employee at the till, under the name of that day. */
public record Cashier(long id, String name) {

  public static Cashier of(CurrentEmployee employee) {
    return new Cashier(employee.employeeId(), employee.name());
  }
}
