cask "identity-desk" do
  arch arm: "arm64", intel: "x64"

  version "@VERSION@"
  sha256 arm:   "@SHA256 identity-desk-@VERSION@-macos-arm64.dmg@",
         intel: "@SHA256 identity-desk-@VERSION@-macos-x64.dmg@"

  url "https://github.com/identitydesk/identity-desk/releases/download/v#{version}/identity-desk-#{version}-macos-#{arch}.dmg"
  name "Identity Desk"
  desc "Asks Amazon Cognito for an IdentityId, and explains why it refuses"
  homepage "https://github.com/identitydesk/identity-desk"

  app "Identity Desk.app"
  # The launcher finds its app by its own path, so that the command is a script and not a link.
  command = "#{staged_path}/identity-desk.sh"
  binary command, target: "identity-desk"

  preflight do
    File.write command, <<~SH
      #!/bin/sh
      exec "#{appdir}/Identity Desk.app/Contents/MacOS/Identity Desk" "$@"
    SH
    set_permissions command, "0755"
  end

  zap trash: "~/Library/Application Support/Identity Desk"
end
