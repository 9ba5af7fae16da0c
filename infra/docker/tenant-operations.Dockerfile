# docker build -f infra/docker/tenant-operations.Dockerfile . after ./erp build; see docs/operations/tenants.md.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 erp
WORKDIR /app
COPY tenant-operations/target/tenant-operations-*.jar app.jar
COPY tenant-operations/target/lib/ lib/
USER 10001
# archives are read and written here
WORKDIR /archives
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-cp", "/app/app.jar:/app/lib/*", "uz.erp.operations.Main"]
