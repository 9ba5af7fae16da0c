package uz.erp.task.task;

/** An enum whose constants have a code of their own on the wire and in the database. */
public interface WireEnum {

  String code();
}
