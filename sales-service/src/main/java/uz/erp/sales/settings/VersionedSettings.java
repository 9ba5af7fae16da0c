package uz.erp.sales.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** The settings of the tills with the version of their last change. */
@Schema(name = "TillSettings")
public record VersionedSettings(@JsonUnwrapped TillSettings settings, long version) {}
