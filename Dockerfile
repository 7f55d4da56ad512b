# The three programs of the platform, one target each: migrate, silo, web.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish ops/hosts.slnf -c Release -v q --nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
WORKDIR /app
COPY --chmod=755 ops/container.sh /app/
USER app

FROM base AS migrate
COPY --from=build /source/migrations/Platform.Migrations/bin/Release/net10.0/publish .
ENTRYPOINT ["/app/container.sh", "migrate"]

FROM base AS silo
COPY --from=build /source/silo/Platform.Silo/bin/Release/net10.0/publish .
ENV ASPNETCORE_HTTP_PORTS=8081
EXPOSE 8081 11111 30000
ENTRYPOINT ["/app/container.sh", "silo"]

FROM base AS web
COPY --from=build /source/web/Platform.Web/bin/Release/net10.0/publish .
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
ENTRYPOINT ["/app/container.sh", "web"]
