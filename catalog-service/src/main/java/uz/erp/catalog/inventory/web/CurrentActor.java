package uz.erp.catalog.inventory.web;

import uz.erp.catalog.stock.Movement;
import uz.erp.platform.access.CurrentEmployee;

/** The employee of the request, as movements name who made them. */
public final class CurrentActor {

  private CurrentActor() {}

  public static Movement.Actor get() {
    CurrentEmployee employee = CurrentEmployee.get();
    return new Movement.Actor(employee.employeeId(), employee.name());
  }
}
