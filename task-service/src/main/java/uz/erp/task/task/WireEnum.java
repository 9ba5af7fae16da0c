package uz.erp.task.task;

/** An enum constant with the name it has on the wire and in the database. */
public interface WireEnum {

  String code();
}
