package uz.erp.platform.access;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Leaves out of an answer what {@link VisibleTo} does not let its caller see. */
final class VisibleFields extends ValueSerializerModifier {

  private static final long serialVersionUID = 1;

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription.Supplier description,
      List<BeanPropertyWriter> properties) {
    properties.replaceAll(VisibleFields::guarded);
    return properties;
  }

  private static BeanPropertyWriter guarded(BeanPropertyWriter property) {
    return FieldVisibility.permissions(property.getMember().getAnnotated())
        .<BeanPropertyWriter>map(anyOf -> new GuardedProperty(property, anyOf))
        .orElse(property);
  }

  private static final class GuardedProperty extends BeanPropertyWriter {

    private static final long serialVersionUID = 1;

    private final List<String> anyOf;

    GuardedProperty(BeanPropertyWriter property, List<String> anyOf) {
      super(property);
      this.anyOf = anyOf;
    }

    private GuardedProperty(GuardedProperty property, PropertyName name) {
      super(property, name);
      this.anyOf = property.anyOf;
    }

    @Override
    protected BeanPropertyWriter _new(PropertyName name) {
      return new GuardedProperty(this, name);
    }

    @Override
    public void serializeAsProperty(
        Object bean, JsonGenerator generator, SerializationContext context) throws Exception {
      if (FieldVisibility.isVisible(anyOf)) {
        super.serializeAsProperty(bean, generator, context);
      }
    }

    @Override
    public void serializeAsElement(
        Object bean, JsonGenerator generator, SerializationContext context) throws Exception {
      if (FieldVisibility.isVisible(anyOf)) {
        super.serializeAsElement(bean, generator, context);
      } else {
        generator.writeNull();
      }
    }
  }
}
