package uz.erp.platform.test.code;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.List;
import uz.erp.platform.test.code.Code.Target;

/** Reads what a method mentions: calls, fields, texts; a lambda's body counts as called. */
final class CodeReader {

  private final Code code = new Code();

  private CodeReader() {}

  static Code read(MethodModel method) {
    CodeReader reader = new CodeReader();
    if (method.methodName().equalsString("$values")) {
      return reader.code; // an enum lists its constants: that is no use of each of them
    }
    method.code().ifPresent(body -> body.forEach(reader::take));
    method
        .findAttribute(Attributes.runtimeVisibleAnnotations())
        .ifPresent(found -> reader.takeAnnotations(found.annotations()));
    return reader.code;
  }

  private void take(CodeElement element) {
    switch (element) {
      case InvokeInstruction call ->
          code.calls.add(
              new Target(
                  call.owner().asInternalName(),
                  call.name().stringValue(),
                  call.type().stringValue()));
      case InvokeDynamicInstruction made -> made.bootstrapArgs().forEach(this::takeArgument);
      case FieldInstruction field -> takeField(field);
      case ConstantInstruction.LoadConstantInstruction constant ->
          takeArgument(constant.constantValue());
      default -> {
        // says nothing about what else is reached
      }
    }
  }

  /** Bodies of lambdas and methods referred to, and the constant parts of joined texts. */
  private void takeArgument(ConstantDesc argument) {
    switch (argument) {
      case DirectMethodHandleDesc handle ->
          code.calls.add(
              new Target(
                  internalName(handle.owner()), handle.methodName(), handle.lookupDescriptor()));
      case String text -> code.texts.add(text);
      default -> {
        // a number or a type
      }
    }
  }

  private void takeField(FieldInstruction field) {
    Code.Field named = new Code.Field(field.owner().asInternalName(), field.name().stringValue());
    boolean reads = field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.GETFIELD;
    (reads ? code.reads : code.writes).add(named);
    if (field.opcode() == Opcode.GETSTATIC) {
      // what the class works out once, such as a statement put together
      code.calls.add(new Target(named.type(), "<clinit>", "()V"));
    }
  }

  private void takeAnnotations(List<Annotation> annotations) {
    for (Annotation annotation : annotations) {
      annotation.elements().forEach(element -> takeValue(element.value()));
    }
  }

  private void takeValue(AnnotationValue value) {
    if (value instanceof AnnotationValue.OfString text) {
      code.texts.add(text.stringValue());
    }
  }

  private static String internalName(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }
}
